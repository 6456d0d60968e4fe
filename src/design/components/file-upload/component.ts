import { type Attributes, attributes, classNames } from '#design/components/attributes.ts';
import {
  type FormGroupOptions,
  type HelpOptions,
  beside,
  formGroup,
  help,
} from '#design/components/form-group.ts';
import { type Message, i18nAttributes } from '#design/components/i18n-attributes.ts';
import { type LabelOptions, label } from '#design/components/label/component.ts';
import { type Wording, asOptions } from '#design/components/words.ts';
import { type Html, html } from '#design/html.ts';

export interface FileUploadOptions extends HelpOptions {
  /** Defaults to `name`. */
  id?: string;
  name: string;
  label?: Wording<LabelOptions>;
  multiple?: boolean;
  disabled?: boolean;
  chooseFilesButtonText?: string;
  chooseFilesButtonClassList?: readonly string[];
  noFileChosenText?: string;
  multipleFilesChosenText?: Message;
  dropInstructionText?: string;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
  classes?: string;
  attributes?: Attributes;
  formGroup?: FormGroupOptions;
}

function groupAttributes(options: FileUploadOptions): Attributes {
  const buttonClasses = options.chooseFilesButtonClassList;
  return {
    'data-module': 'nhsuk-file-upload',
    'data-choose-files-button-class-list': buttonClasses && JSON.stringify(buttonClasses),
    ...i18nAttributes({
      'choose-files-button': options.chooseFilesButtonText,
      'no-file-chosen': options.noFileChosenText,
      'multiple-files-chosen': options.multipleFilesChosenText,
      'drop-instruction': options.dropInstructionText,
      'entered-drop-zone': options.enteredDropZoneText,
      'left-drop-zone': options.leftDropZoneText,
    }),
    ...options.formGroup?.attributes,
  };
}

/**
 * A file somebody hands in: the browser's own file field. nhsuk-frontend's script for it is not used, since the
 * button it draws has a name that differs from its words.
 */
export function fileUpload(options: FileUploadOptions): Html {
  const id = options.id || options.name;
  const aid = help(id, options);
  const list = {
    class: classNames('nhsuk-file-upload__input', [], options.classes),
    id,
    name: options.name,
    type: 'file',
    disabled: options.disabled,
    multiple: options.multiple,
    'aria-describedby': aid.describedBy,
  };
  const classes = [options.formGroup?.classes, 'nhsuk-file-upload'].filter(Boolean).join(' ');
  return formGroup(
    aid.hasError,
    { classes, attributes: groupAttributes(options) },
    html`${label({ for: id, ...asOptions(options.label) })} ${aid.html}
      ${beside(options.formGroup?.beforeInput)}
      <input${attributes(list, options.attributes)}>
      ${beside(options.formGroup?.afterInput)}`,
  );
}
