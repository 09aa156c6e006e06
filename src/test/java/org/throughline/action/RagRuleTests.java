package org.throughline.action;

import java.time.LocalDate;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RagRuleTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

	@ParameterizedTest
	@CsvSource(textBlock = """
			# status,         due in days, changed and heard days ago, colour, reason
			NOT_STARTED,      -1,   0,   RED,   OVERDUE
			NOT_STARTED,       0,   0,   AMBER, DUE_SOON
			IN_PROGRESS,      28,   0,   AMBER, DUE_SOON
			IN_PROGRESS,      29,   0,   GREEN, ON_TRACK
			IN_PROGRESS,      29,   89,  GREEN, ON_TRACK
			IN_PROGRESS,      29,   90,  AMBER, NO_UPDATE
			IN_PROGRESS,      ,     0,   GREEN, ON_TRACK
			IN_PROGRESS,      ,     400, AMBER, NO_UPDATE
			BLOCKED,          100,  0,   RED,   BLOCKED
			BLOCKED,          -5,   0,   RED,   OVERDUE
			RETURNED,         100,  0,   AMBER, RETURNED
			RETURNED,         -1,   0,   RED,   OVERDUE
			RETURNED,         3,    0,   AMBER, RETURNED
			REPORTED_COMPLETE, 3,   0,   GREEN, REPORTED
			REPORTED_COMPLETE, 0,   200, GREEN, REPORTED
			REPORTED_COMPLETE, ,    200, GREEN, REPORTED
			REPORTED_COMPLETE, -1,  200, AMBER, UNVERIFIED
			REPORTED_COMPLETE, -1,  1,   AMBER, UNVERIFIED
			REPORTED_COMPLETE, -1,  0,   AMBER, REPORTED_LATE
			VERIFIED_COMPLETE, -30, 400, BLUE,  VERIFIED
			NO_LONGER_NEEDED, -30,  400, ,      NO_LONGER_NEEDED
			""")
	void proposesByTheFirstLineThatHolds(ActionStatus status, Integer dueIn, int heardAgo, Rag colour,
			RagProposal.Reason reason) {
		var heardOn = TODAY.minusDays(heardAgo);
		var dueOn = (dueIn != null) ? TODAY.plusDays(dueIn) : null;
		assertThat(RagRule.propose(status, heardOn, new ActionDates(dueOn, dueOn, heardOn, heardOn), TODAY))
			.isEqualTo(new RagProposal(colour, reason));
	}

}
