package org.throughline.measure;

import java.util.UUID;

/**
 * An evaluation of a training activity.
 *
 * @param number the number within the activity, used in page addresses
 * @param late what happened to it after its report was published
 */
public record EvaluationDetails(UUID id, int number, int version, EvaluationContent content, LateEntry late) {

}
