export interface EditorProps {
  label: string;
  describedBy: string;
  /** The text to begin with; afterwards the editor owns it. */
  initial: string;
  onChange: (code: string) => void;
  onRun: () => void;
  onSubmit: () => void;
}
