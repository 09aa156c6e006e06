package org.throughline.report;

import java.util.List;
import java.util.stream.Stream;

/**
 * The progress of a draft.
 *
 * @param parts its parts that hold something or miss something
 * @param moves its moves from stage to stage, the latest first
 * @param reviews how many reviews of its period the public sees something of
 * @param recommendations how many recommendations it makes, or were made in its period
 */
public record DraftProgress(List<PartProgress> parts, List<StageMove> moves, int reviews, int recommendations) {

	/** Returns all parts in the order of the report. */
	public List<PartProgress> inOrder() {
		return Stream.of(ReportPart.values()).map(this::of).toList();
	}

	/** Returns how many parts are ready. */
	public int ready() {
		return (int) this.parts.stream().filter(PartProgress::ready).count();
	}

	/** Returns how many parts a report has. */
	public int total() {
		return ReportPart.values().length;
	}

	private PartProgress of(ReportPart part) {
		return this.parts.stream()
			.filter((each) -> each.part() == part)
			.findFirst()
			.orElseGet(() -> PartProgress.none(part));
	}

}
