import { may } from '#modules/people/index.ts';
import { anyone, justNow, signedIn } from '#platform/http/guards.ts';
import { get, post } from '#platform/http/route.ts';
import type { Route } from '#platform/http/route.ts';
import { account, endOne, endOthers, signOut } from './pages/account/page.ts';
import { confirmAddressPage, submitConfirmAddress } from './pages/address-links/confirm.ts';
import { stopAddressPage, submitStopAddress } from './pages/address-links/stop.ts';
import { changeAddressPage, submitLeaveAddress, submitNewAddress } from './pages/change-address/page.ts';
import { choosePasswordPage, submitChoosePassword } from './pages/choose-password/page.ts';
import { chooseSecondStep, submitTakeOff } from './pages/choose-second-step/page.ts';
import { newPasswordPage, submitNewPassword, submitNewPasswordLink } from './pages/new-password/page.ts';
import { printCodesPage, submitPrintedCodes } from './pages/print-codes/page.ts';
import { secondStepPage, submitSecondStep } from './pages/second-step/page.ts';
import { authenticatorPage, submitAuthenticator } from './pages/set-up-authenticator/page.ts';
import { setUpSignIn, submitSendLink, submitStartAgain } from './pages/set-up-sign-in/page.ts';
import { openSetUpPage, submitSetUp } from './pages/set-up/page.ts';
import { showItIsYouPage, submitShowItIsYou } from './pages/show-it-is-you/page.ts';
import { linkSent, signIn, submitSignIn } from './pages/sign-in/page.ts';
import { signInWithPasswordPage, submitPassword } from './pages/sign-in-with-password/page.ts';
import { submitLetStartAgain, theirSignInPage } from './pages/their-sign-in/page.ts';
import { openLink, useLink } from './pages/use-link/page.ts';

// What changes how somebody signs in asks first that they show, just now, who they are.
const themselves = justNow(signedIn);
const FEW = { perMinute: 10 };

export const routes: readonly Route[] = [
  get('/sign-in', anyone, 'everyone', signIn),
  post('/sign-in', anyone, 'everyone', submitSignIn, FEW),
  get('/sign-in/sent', anyone, 'everyone', linkSent),
  get('/sign-in/link/:token', anyone, 'everyone', openLink, { perMinute: 30 }),
  post('/sign-in/link/:token', anyone, 'everyone', useLink, FEW),
  get('/sign-in/password', anyone, 'everyone', signInWithPasswordPage),
  post('/sign-in/password', anyone, 'everyone', submitPassword, FEW),
  get('/sign-in/second-step', anyone, 'everyone', secondStepPage),
  post('/sign-in/second-step', anyone, 'everyone', submitSecondStep, FEW),
  post('/sign-out', anyone, 'everyone', signOut),

  get('/account', signedIn, 'students', account),
  post('/account/sign-ins/:id/end', signedIn, 'students', endOne),
  post('/account/sign-ins/end-others', signedIn, 'students', endOthers),
  get('/account/show-it-is-you', signedIn, 'students', showItIsYouPage),
  post('/account/show-it-is-you', signedIn, 'students', submitShowItIsYou, FEW),
  get('/account/set-up', signedIn, 'students', setUpSignIn),
  post('/account/set-up/send-link', signedIn, 'students', submitSendLink, FEW),
  post('/account/set-up/code', signedIn, 'students', submitStartAgain, FEW),
  get('/account/address', themselves, 'students', changeAddressPage),
  post('/account/address', themselves, 'students', submitNewAddress, FEW),
  post('/account/address/leave', signedIn, 'students', submitLeaveAddress, FEW),
  // It was asked for just now, as shown; whoever opens this has both the new inbox and a sign-in of that account.
  get('/account/address/confirm/:token', signedIn, 'students', confirmAddressPage, { perMinute: 30 }),
  post('/account/address/confirm/:token', signedIn, 'students', submitConfirmAddress, FEW),
  get('/account/address/stop/:token', anyone, 'everyone', stopAddressPage, { perMinute: 30 }),
  post('/account/address/stop/:token', anyone, 'everyone', submitStopAddress, FEW),
  get('/account/password', themselves, 'students', choosePasswordPage),
  post('/account/password', themselves, 'students', submitChoosePassword, FEW),
  get('/account/new-password', signedIn, 'students', newPasswordPage),
  post('/account/new-password', signedIn, 'students', submitNewPassword, FEW),
  post('/account/new-password/send-link', signedIn, 'students', submitNewPasswordLink, FEW),
  get('/account/second-step', signedIn, 'students', chooseSecondStep),
  post('/account/second-step/take-off', themselves, 'students', submitTakeOff),
  get('/account/authenticator', themselves, 'students', authenticatorPage),
  post('/account/authenticator', themselves, 'students', submitAuthenticator, { perMinute: 20 }),
  get('/account/printed-codes', themselves, 'students', printCodesPage),
  post('/account/printed-codes', themselves, 'students', submitPrintedCodes, { perMinute: 20 }),

  get('/:space/people/:id/sign-in', may('give roles'), 'staff', theirSignInPage),
  post('/:space/people/:id/sign-in', may('give roles'), 'staff', submitLetStartAgain),

  get('/set-up/:token', anyone, 'operators', openSetUpPage, { perMinute: 30 }),
  post('/set-up/:token', anyone, 'operators', submitSetUp, FEW),
];
