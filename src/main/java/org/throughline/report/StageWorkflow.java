package org.throughline.report;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import static org.throughline.report.ReportStage.COLLECTING;
import static org.throughline.report.ReportStage.DRAFTING;
import static org.throughline.report.ReportStage.PARTNER_REVIEW;
import static org.throughline.report.ReportStage.PLANNED;
import static org.throughline.report.ReportStage.SCRUTINY;
import static org.throughline.report.ReportStage.SIGNED_OFF;

/**
 * The moves of a draft from stage to stage, for its business managers. The order seen in
 * practice varies (domain brief d.1), so returns and the partners' review can be passed
 * over; scrutiny cannot. A draft can return to any earlier stage, with a reason.
 */
public final class StageWorkflow {

	private static final Map<ReportStage, Set<ReportStage>> FORWARD = Map.of(PLANNED, Set.of(COLLECTING, DRAFTING),
			COLLECTING, Set.of(DRAFTING), DRAFTING, Set.of(PARTNER_REVIEW, SCRUTINY), PARTNER_REVIEW, Set.of(SCRUTINY),
			SCRUTINY, Set.of(SIGNED_OFF), SIGNED_OFF, Set.of());

	private StageWorkflow() {
	}

	/** Returns whether a draft may go from one stage to the other. */
	public static boolean allows(ReportStage from, ReportStage to) {
		return back(from, to) || FORWARD.getOrDefault(from, Set.of()).contains(to);
	}

	/**
	 * Returns whether the move is to an earlier stage. It needs a reason and has no
	 * conditions.
	 */
	public static boolean back(ReportStage from, ReportStage to) {
		return to.compareTo(from) < 0;
	}

	/**
	 * Returns the stages that a draft has been in since it last went back to them. Those
	 * before its stage that are not among them were passed over.
	 * @param moves its moves, the latest first
	 */
	public static Set<ReportStage> done(List<StageMove> moves) {
		var done = EnumSet.noneOf(ReportStage.class);
		for (int at = moves.size() - 1; at >= 0; at--) {
			var move = moves.get(at);
			done.add(move.fromStage());
			done.removeIf((stage) -> stage.compareTo(move.toStage()) >= 0);
		}
		return done;
	}

	/** Returns the stages to which a draft may go, in order. */
	public static List<ReportStage> movesFrom(ReportStage from) {
		return Stream.of(ReportStage.values()).filter((to) -> allows(from, to)).toList();
	}

}
