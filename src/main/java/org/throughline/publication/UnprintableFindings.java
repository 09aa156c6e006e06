package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.platform.document.UnprintableText;
import org.throughline.platform.publication.FurtherFindings;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;

/**
 * Finds characters that the files of a report or a paper cannot show. They are found
 * before anyone signs; the files would be refused only when they are made.
 */
@Component
class UnprintableFindings implements FurtherFindings {

	@Override
	public List<Found> in(UUID subjectId, List<PublicTexts.Text> texts) {
		return texts.stream().anyMatch(UnprintableFindings::ofDocument)
				? texts.stream().flatMap(UnprintableFindings::found).toList() : List.of();
	}

	private static boolean ofDocument(PublicTexts.Text text) {
		return text.address().contains("/reports/") || text.address().contains("/papers/");
	}

	private static Stream<Found> found(PublicTexts.Text text) {
		return UnprintableText.in(text.wording())
			.stream()
			.map((place) -> IdentifyingText.Finding.of(IdentifierKind.UNPRINTABLE, text.wording(), place.start(),
					place.end()))
			.map((finding) -> new Found(text, finding, ""));
	}

}
