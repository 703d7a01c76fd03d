import type { Instrument } from '../../domain/law/parsed-document.ts';
import classes from './RegulationText.module.css';

/** What stands below the last article: recipients, who signed in which position, annexes. */
export function DocumentEnd({ instrument }: { instrument: Instrument }) {
  const { recipients, signatories, closing, annexes } = instrument;
  if (recipients.length + signatories.length + closing.length + annexes.length === 0) return null;
  return (
    <footer className={classes.end} lang="vi">
      <div className={classes.signatures}>
        <div className={classes.recipients}>
          {closing.map((line, index) => (
            <div key={index} className={classes.closing}>
              {line}
            </div>
          ))}
          {recipients.map((recipient, index) => (
            <div key={index}>– {recipient.replace(/^[-–]\s*/u, '')}</div>
          ))}
        </div>
        <div className={classes.signers}>
          {signatories.map(({ capacity, position, name }, index) => (
            <div key={index} className={classes.signer}>
              {[capacity, position].filter(Boolean).map((line) => (
                <div key={line} className={classes.strong}>
                  {line}
                </div>
              ))}
              {name && <div className={classes.signed}>{name}</div>}
            </div>
          ))}
        </div>
      </div>
      {annexes.map(({ heading, text }, index) => (
        <section key={index} className={classes.annex}>
          <h2 className={classes.large}>{heading}</h2>
          <p className={classes.words}>{text}</p>
        </section>
      ))}
    </footer>
  );
}
