package org.throughline.publication;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import org.throughline.platform.document.UnprintableText;
import org.throughline.platform.publication.FurtherFindings;
import org.throughline.platform.publication.PublicTexts;
import org.throughline.platform.text.IdentifierKind;
import org.throughline.platform.text.IdentifyingText;

/**
 * Finds characters that the files of a report or a paper cannot show, in what is edited
 * on its own pages. They are found before anyone signs. Of other records that it prints,
 * such as actions, the refusal of the files names them.
 */
@Component
class UnprintableFindings implements FurtherFindings {

	private static final Pattern DOCUMENT = Pattern.compile("(?:^|/)(?:reports|papers)/[^/]+");

	@Override
	public List<Found> in(UUID subjectId, List<PublicTexts.Text> texts) {
		return texts.stream()
			.filter((text) -> DOCUMENT.matcher(text.address()).find())
			.flatMap(UnprintableFindings::found)
			.toList();
	}

	private static Stream<Found> found(PublicTexts.Text text) {
		return UnprintableText.in(text.wording())
			.stream()
			.map((place) -> IdentifyingText.Finding.of(IdentifierKind.UNPRINTABLE, text.wording(), place.start(),
					place.end()))
			.map((finding) -> new Found(text, finding, ""));
	}

}
