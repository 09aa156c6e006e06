package org.throughline.report;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What was sent breaks a rule; nothing was saved.
 */
public class ReportRefused extends RuntimeException {

	private final transient List<Refusal> refusals;

	ReportRefused(List<Refusal> refusals) {
		super(refusals.stream()
			.map((refusal) -> refusal.field() + ": " + refusal.reason())
			.collect(Collectors.joining("; ")));
		this.refusals = List.copyOf(refusals);
	}

	public List<Refusal> refusals() {
		return this.refusals;
	}

	/**
	 * One rule that is broken.
	 *
	 * @param field the component of what was sent ({@code slug}, {@code points[2]}); for
	 * a roll forward {@code statements[7]} or {@code priorities[12]} with the number in
	 * the old report
	 * @param reason what is wrong and what would be right
	 */
	public record Refusal(String field, String reason) {

	}

}
