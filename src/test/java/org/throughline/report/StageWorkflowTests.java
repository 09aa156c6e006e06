package org.throughline.report;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every move between stages, allowed or refused, and what each stage opens.
 */
class StageWorkflowTests {

	/** A row for each stage; a letter for each target: F forward, B back, - refused. */
	@ParameterizedTest
	@CsvSource({ "PLANNED,        - F F - - -", "COLLECTING,     B - F - - -", "DRAFTING,       B B - F F -",
			"PARTNER_REVIEW, B B B - F -", "SCRUTINY,       B B B B - F", "SIGNED_OFF,     B B B B B -" })
	void allowsTheMovesOfTheTableAndNoOthers(ReportStage from, String moves) {
		String found = String.join(" ", Stream.of(ReportStage.values()).map((to) -> letter(from, to)).toList());
		assertThat(found).isEqualTo(moves);
	}

	@ParameterizedTest
	@EnumSource
	void offersTheAllowedMovesInOrder(ReportStage from) {
		assertThat(StageWorkflow.movesFrom(from)).isSorted()
			.doesNotContain(from)
			.allMatch((to) -> StageWorkflow.allows(from, to));
	}

	@Test
	void stageIsDoneOnceADraftWasThereAndMovedOn() {
		var start = List.of(move(ReportStage.PLANNED, ReportStage.DRAFTING));
		assertThat(StageWorkflow.done(List.of())).isEmpty();
		assertThat(StageWorkflow.done(start)).containsExactly(ReportStage.PLANNED);
		var back = List.of(move(ReportStage.SCRUTINY, ReportStage.COLLECTING),
				move(ReportStage.DRAFTING, ReportStage.SCRUTINY), start.get(0));
		assertThat(StageWorkflow.done(back)).containsExactly(ReportStage.PLANNED);
	}

	private static StageMove move(ReportStage from, ReportStage to) {
		return new StageMove(from, to, null, "Test", Instant.EPOCH);
	}

	private static String letter(ReportStage from, ReportStage to) {
		if (!StageWorkflow.allows(from, to)) {
			return "-";
		}
		return StageWorkflow.back(from, to) ? "B" : "F";
	}

	@Test
	void signedOffIsReachedFromScrutinyOnly() {
		assertThat(Stream.of(ReportStage.values()).filter((from) -> StageWorkflow.allows(from, ReportStage.SIGNED_OFF)))
			.containsExactly(ReportStage.SCRUTINY);
	}

	@ParameterizedTest
	@CsvSource({ "PLANNED, true, false, false", "COLLECTING, true, false, false", "DRAFTING, true, false, false",
			"PARTNER_REVIEW, true, true, false", "SCRUTINY, true, true, true", "SIGNED_OFF, false, true, true" })
	void eachStageOpensAndCloses(ReportStage stage, boolean editing, boolean comments, boolean signOffs) {
		assertThat(stage.editable()).isEqualTo(editing);
		assertThat(stage.takesComments()).isEqualTo(comments);
		assertThat(stage.takesSignOffs()).isEqualTo(signOffs);
	}

}
