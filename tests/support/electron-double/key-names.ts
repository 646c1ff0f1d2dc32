/**
 * Every `KeyboardEvent.key` that is no character (UI Events KeyboardEvent key Values, W3C). One that is
 * missing here is refused by the double.
 */
export const keyNames = [
  ...['Unidentified', 'Alt', 'AltGraph', 'CapsLock', 'Control', 'Fn', 'FnLock', 'Meta', 'NumLock'],
  ...['ScrollLock', 'Shift', 'Symbol', 'SymbolLock', 'Hyper', 'Super', 'Enter', 'Tab'],
  ...['ArrowDown', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'End', 'Home', 'PageDown', 'PageUp'],
  ...['Backspace', 'Clear', 'Copy', 'CrSel', 'Cut', 'Delete', 'EraseEof', 'ExSel', 'Insert'],
  ...['Paste', 'Redo', 'Undo', 'Accept', 'Again', 'Attn', 'Cancel', 'ContextMenu', 'Escape'],
  ...['Execute', 'Find', 'Help', 'Pause', 'Play', 'Props', 'Select', 'ZoomIn', 'ZoomOut'],
  ...['BrightnessDown', 'BrightnessUp', 'Eject', 'LogOff', 'Power', 'PowerOff', 'PrintScreen'],
  ...['Hibernate', 'Standby', 'WakeUp', 'AllCandidates', 'Alphanumeric', 'CodeInput', 'Compose'],
  ...['Convert', 'Dead', 'FinalMode', 'GroupFirst', 'GroupLast', 'GroupNext', 'GroupPrevious'],
  ...['ModeChange', 'NextCandidate', 'NonConvert', 'PreviousCandidate', 'Process'],
  ...['SingleCandidate', 'HangulMode', 'HanjaMode', 'JunjaMode', 'Eisu', 'Hankaku', 'Hiragana'],
  ...['HiraganaKatakana', 'KanaMode', 'KanjiMode', 'Katakana', 'Romaji', 'Zenkaku'],
  ...['ZenkakuHankaku', 'Soft1', 'Soft2', 'Soft3', 'Soft4', 'ChannelDown', 'ChannelUp', 'Close'],
  ...['MailForward', 'MailReply', 'MailSend', 'MediaClose', 'MediaFastForward', 'MediaPause'],
  ...['MediaPlay', 'MediaPlayPause', 'MediaRecord', 'MediaRewind', 'MediaStop'],
  ...['MediaTrackNext', 'MediaTrackPrevious', 'New', 'Open', 'Print', 'Save', 'SpellCheck'],
  ...['AudioVolumeDown', 'AudioVolumeUp', 'AudioVolumeMute', 'MicrophoneVolumeMute'],
  ...['SpeechInputToggle', 'LaunchApplication1', 'LaunchApplication2', 'LaunchCalendar'],
  ...['LaunchContacts', 'LaunchMail', 'LaunchMediaPlayer', 'LaunchMusicPlayer', 'LaunchPhone'],
  ...['LaunchScreenSaver', 'LaunchSpreadsheet', 'LaunchWebBrowser', 'LaunchWebCam'],
  ...['LaunchWordProcessor', 'BrowserBack', 'BrowserFavorites', 'BrowserForward', 'BrowserHome'],
  ...['BrowserRefresh', 'BrowserSearch', 'BrowserStop', 'Camera', 'EndCall', 'GoBack', 'GoHome'],
  ...Array.from({ length: 24 }, (_, at) => `F${at + 1}`),
] as const;
