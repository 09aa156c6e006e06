package org.throughline.returns;

import java.time.LocalDate;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * Content of a request.
 *
 * @param startsOn its first day
 * @param endsOn its last day
 * @param wording the instructions
 * @param dueOn the due date
 */
@Embeddable
public record RequestContent(@Enumerated(EnumType.STRING) ReturnKind kind, String periodLabel, LocalDate startsOn,
		LocalDate endsOn, @Nullable String wording, LocalDate dueOn) {

	RequestContent dueOn(LocalDate day) {
		return new RequestContent(this.kind, this.periodLabel, this.startsOn, this.endsOn, this.wording, day);
	}

}
