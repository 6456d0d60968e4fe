// Makes pages that already work a little easier: nothing here is needed to read, fill in or send anything.
import {
  Button,
  CharacterCount,
  Checkboxes,
  ErrorSummary,
  FileUpload,
  NotificationBanner,
  PasswordInput,
  Radios,
  Scroll,
  SkipLink,
  Table,
  createAll,
} from './nhsuk-frontend.min.js';

document.body.classList.add('js-enabled', 'nhsuk-frontend-supported');

// Each draws its own enhancements; the error summary takes the focus, so that it is read first.
createAll(CharacterCount);
createAll(Checkboxes);
createAll(ErrorSummary);
createAll(FileUpload);
createAll(NotificationBanner);
createAll(PasswordInput);
createAll(Radios);
createAll(Scroll);
createAll(SkipLink);
createAll(Table);
// A second press within a second sends nothing: the form's own key guards the rest.
createAll(Button, { preventDoubleClick: true });
