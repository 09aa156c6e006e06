package org.throughline.browse.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.throughline.assurance.RatingHistory;
import org.throughline.assurance.RatingHistory.Body;
import org.throughline.assurance.RatingHistory.Level;
import org.throughline.assurance.RatingHistory.Rating;
import org.throughline.platform.text.Csv;
import org.throughline.platform.text.Messages;

/**
 * Ratings over the years as comma-separated values: a line for each organisation,
 * standard and year.
 */
final class RatingCsv {

	private static final List<String> HEAD = List.of("Organisation", "Year", "Standard", "Standard in that year",
			"Rating scheme", "Self-assessment", "Moderated rating", "Peer review");

	private RatingCsv() {
	}

	static String of(RatingHistory history, Messages messages) {
		return Csv.of(Stream.concat(Stream.<List<? extends @Nullable Object>>of(HEAD),
				history.bodies().stream().flatMap((body) -> lines(body, history.audits(), messages))));
	}

	private static Stream<List<? extends @Nullable Object>> lines(Body body, List<RatingHistory.Audit> audits,
			Messages messages) {
		return IntStream.range(0, audits.size())
			.boxed()
			.flatMap((at) -> body.standards().stream().flatMap((standard) -> {
				var ratings = standard.cells().get(at);
				String reviews = String.join("; ", body.peerReviews().get(at).stream().map(messages::label).toList());
				return (ratings == null) ? Stream.empty()
						: ratings.stream().map((rating) -> line(body, audits.get(at), standard, rating, reviews));
			}));
	}

	private static List<? extends @Nullable Object> line(Body body, RatingHistory.Audit audit,
			RatingHistory.Standard standard, Rating rating, String reviews) {
		Level moderated = rating.moderated();
		return Stream
			.<@Nullable Object>of(body.name(), audit.yearLabel(), standard.number() + ". " + standard.title(),
					rating.number() + ". " + rating.title(), audit.schemeName(), rating.ownInWords(),
					(moderated != null) ? moderated.label() : "", reviews)
			.toList();
	}

}
