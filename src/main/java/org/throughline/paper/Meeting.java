package org.throughline.paper;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import org.jspecify.annotations.Nullable;

/**
 * A meeting and its agenda item.
 *
 * @param council the council or organisation of the body, or {@code null}
 * @param body the body, such as "Cabinet"
 * @param meetsOn its day, or {@code null} if only the body is known
 * @param reference the reference of the agenda item, such as "CA11"
 * @param forwardPlanReference such as "2021/197"
 */
@Embeddable
public record Meeting(@Nullable String council, String body, @Nullable LocalDate meetsOn, @Nullable String itemNumber,
		@Nullable String reference, @Nullable String forwardPlanReference, @Nullable String presentedBy) {

}
