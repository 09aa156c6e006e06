package org.throughline.publication;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import org.throughline.platform.text.Messages;
import org.throughline.measure.ReportNumber;
import org.throughline.measure.ReportNumberService;
import org.throughline.platform.publication.FurtherFindings;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;

/**
 * Compares the numbers in what a report prints with its figures.
 */
@Component
class NumberFindings implements FurtherFindings {

	private static final String OF_REPORT = "/reports/";

	/** Figures are checked when they are read; only comments on them are prose. */
	private static final Pattern OF_INDICATOR = Pattern.compile("/indicators/([^/]+)");

	private static final String COMMENT = "commentary";

	private final ReportNumberService numbers;

	private final Messages messages;

	NumberFindings(ReportNumberService numbers, Messages messages) {
		this.numbers = numbers;
		this.messages = messages;
	}

	@Override
	public List<Found> in(UUID subjectId, List<PublicTexts.Text> texts) {
		var ofReport = texts.stream().filter((text) -> text.address().contains(OF_REPORT)).findFirst();
		var numbers = ofReport.map((text) -> this.numbers.ofReport(text.partnershipId(), subjectId)).orElse(List.of());
		if (numbers.isEmpty()) {
			return List.of();
		}
		var prose = new NumbersInProse(numbers);
		return texts.stream().flatMap((text) -> {
			String slug = OF_INDICATOR.matcher(text.address())
				.results()
				.map((found) -> found.group(1))
				.findFirst()
				.orElse("");
			return (slug.isEmpty() || text.field().equals(COMMENT))
					? prose.in(IdentifyingText.plain(text.wording()), slug)
						.stream()
						.map((hit) -> new Found(text, hit.finding(), hint(hit)))
					: null;
		}).toList();
	}

	private String hint(NumbersInProse.Hit hit) {
		var newest = hit.figures()
			.stream()
			.max(Comparator.comparing((figure) -> figure.figure().period().endsOn()))
			.orElseThrow();
		if (hit.finding().kind() == IdentifierKind.HIDDEN_NUMBER) {
			return this.messages.text("disclosure.hidden", newest.indicator());
		}
		return this.messages.text("disclosure.different", newest.indicator(), stated(hit));
	}

	/** Returns the newest figures in words; what is suppressed has none. */
	private static String stated(NumbersInProse.Hit hit) {
		return hit.figures()
			.stream()
			.filter((figure) -> !figure.suppressed() && figure.value() != null)
			.sorted(Comparator.comparing((ReportNumber figure) -> figure.figure().period().endsOn()).reversed())
			.limit(3)
			.map((figure) -> figure.figure().quantity().asWritten() + " (" + figure.figure().period().inWords() + ")")
			.collect(Collectors.joining("; "));
	}

}
