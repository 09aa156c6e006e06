package org.throughline.action;

import java.time.Instant;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;

/**
 * The decision on a request for a new due date.
 *
 * @param outcome whether it is accepted
 * @param note the business manager's note
 * @param at when it was decided
 * @param by name of the author
 */
@Embeddable
public record DueDateDecision(@Enumerated(EnumType.STRING) RequestOutcome outcome,
		@Column(name = "outcome_note") @Nullable String note, @Column(name = "decided_at") Instant at,
		@Column(name = "decided_by") String by) {

}
