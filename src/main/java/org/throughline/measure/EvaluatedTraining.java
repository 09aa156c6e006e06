package org.throughline.measure;

import org.jspecify.annotations.Nullable;

/**
 * A training activity to add.
 *
 * @param evaluation its evaluation, or {@code null}
 */
public record EvaluatedTraining(TrainingEdit activity, @Nullable EvaluationContent evaluation) {

}
