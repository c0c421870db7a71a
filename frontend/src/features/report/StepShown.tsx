import type { ComponentType } from "preact";
import { AccessStep } from "./AccessStep";
import { AdviceStep } from "./AdviceStep";
import { CheckStep } from "./CheckStep";
import { DangerStep } from "./DangerStep";
import { PhotosStep } from "./PhotosStep";
import { PlaceStep } from "./PlaceStep";
import { QuestionStep } from "./QuestionStep";
import { SlotStep } from "./SlotStep";
import { WordsStep } from "./WordsStep";
import type { Step, StepProps } from "./step";

const steps: Record<Step, ComponentType<StepProps>> = {
  PLACE: PlaceStep,
  QUESTIONS: QuestionStep,
  ADVICE: AdviceStep,
  WORDS: WordsStep,
  DANGER: DangerStep,
  PHOTOS: PhotosStep,
  ACCESS: AccessStep,
  SLOT: SlotStep,
  CHECK: CheckStep,
};

/** Each step is one page. */
export function StepShown(props: StepProps) {
  const Shown = steps[props.view.step];
  return <Shown {...props} />;
}
