// What the writing room says.
export const says = {
  saving: 'Saving…',
  saved: (time) => `Saved ${time}`,
  unsaved: 'Not saved yet',
  kept: 'Kept in this browser',
  lost: 'Not kept: copy your text before you leave',
  offline: 'No connection to the newsroom. Your text is kept in this browser and is sent when it is back.',
  signedOut: 'Your sign-in has ended. Your text is kept in this browser.',
  signIn: 'Sign in and go on',
  putBack: 'Text that had not reached the newsroom was put back.',
  useTheirs: 'Use the newsroom’s version instead',
  keepMine: 'Keep this text',
  conflict: 'Someone else saved in the meantime. Your text is kept beside theirs.',
  reload: 'Open the newest text',
  refused: (status) => `The newsroom did not take this text (${status}). It is kept in this browser.`,
  again: 'Try again',
  late:
    'Text of yours had not reached the newsroom before this story was closed to you. It is now kept beside the story.',
};
