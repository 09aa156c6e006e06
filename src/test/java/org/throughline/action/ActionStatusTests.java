package org.throughline.action;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.action.ActionStatus.BLOCKED;
import static org.throughline.action.ActionStatus.IN_PROGRESS;
import static org.throughline.action.ActionStatus.NOT_STARTED;
import static org.throughline.action.ActionStatus.NO_LONGER_NEEDED;
import static org.throughline.action.ActionStatus.REPORTED_COMPLETE;
import static org.throughline.action.ActionStatus.RETURNED;
import static org.throughline.action.ActionStatus.VERIFIED_COMPLETE;

class ActionStatusTests {

	private static final Map<ActionStatus, Set<ActionStatus>> OWNER = Map.of(NOT_STARTED,
			Set.of(NOT_STARTED, IN_PROGRESS, BLOCKED, REPORTED_COMPLETE), IN_PROGRESS,
			Set.of(IN_PROGRESS, BLOCKED, REPORTED_COMPLETE), BLOCKED, Set.of(IN_PROGRESS, BLOCKED, REPORTED_COMPLETE),
			RETURNED, Set.of(IN_PROGRESS, BLOCKED, REPORTED_COMPLETE, RETURNED), REPORTED_COMPLETE, Set.of(),
			VERIFIED_COMPLETE, Set.of(), NO_LONGER_NEEDED, Set.of());

	private static final Map<ActionStatus, Set<ActionStatus>> MANAGER = Map.of(NOT_STARTED, Set.of(NO_LONGER_NEEDED),
			IN_PROGRESS, Set.of(NO_LONGER_NEEDED), BLOCKED, Set.of(NO_LONGER_NEEDED), RETURNED,
			Set.of(NO_LONGER_NEEDED), REPORTED_COMPLETE, Set.of(VERIFIED_COMPLETE, RETURNED, NO_LONGER_NEEDED),
			VERIFIED_COMPLETE, Set.of(IN_PROGRESS), NO_LONGER_NEEDED, Set.of(IN_PROGRESS));

	@ParameterizedTest
	@EnumSource
	void anOwnerMovesItThereAndNowhereElse(ActionStatus from) {
		assertThat(from.nextStatuses(ActionActor.OWNER)).isEqualTo(OWNER.get(from));
	}

	@ParameterizedTest
	@EnumSource
	void aManagerMovesItThereAndNowhereElse(ActionStatus from) {
		assertThat(from.nextStatuses(ActionActor.MANAGER)).isEqualTo(MANAGER.get(from));
	}

	@Test
	void noOwnerEverVerifies() {
		for (var from : ActionStatus.values()) {
			assertThat(from.canTransitionTo(VERIFIED_COMPLETE, ActionActor.OWNER)).isFalse();
			assertThat(from.canTransitionTo(NO_LONGER_NEEDED, ActionActor.OWNER)).isFalse();
		}
	}

	@Test
	void asksForAReasonWhereSomeoneElseHasToUnderstand() {
		assertThat(IN_PROGRESS.needsNote(BLOCKED)).isTrue();
		assertThat(REPORTED_COMPLETE.needsNote(RETURNED)).isTrue();
		assertThat(IN_PROGRESS.needsNote(NO_LONGER_NEEDED)).isTrue();
		assertThat(VERIFIED_COMPLETE.needsNote(IN_PROGRESS)).isTrue();
		assertThat(NO_LONGER_NEEDED.needsNote(IN_PROGRESS)).isTrue();
		assertThat(IN_PROGRESS.needsNote(IN_PROGRESS)).isTrue();
		assertThat(NOT_STARTED.needsNote(IN_PROGRESS)).isFalse();
		assertThat(IN_PROGRESS.needsNote(REPORTED_COMPLETE)).isFalse();
		assertThat(REPORTED_COMPLETE.needsNote(VERIFIED_COMPLETE)).isFalse();
	}

}
