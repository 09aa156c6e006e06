package org.throughline.review;

import org.throughline.platform.text.Messages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Writes the sentences on reviews of which the public sees a count only: "One local child
 * safeguarding practice review has concluded; publication is expected in October 2025."
 */
@Component
class CountSentences {

	private final Messages messages;

	CountSentences(Messages messages) {
		this.messages = messages;
	}

	/** Returns one sentence for each group of similar reviews. */
	List<CountedReviews> of(List<CountedLine> lines) {
		var groups = new LinkedHashMap<List<Object>, List<CountedLine>>();
		for (var line : lines) {
			var review = line.review();
			groups
				.computeIfAbsent(
						List.of(review.type(), review.progress().status(), review.retired(), review.planned(),
								Objects.requireNonNullElse(review.progress().periodLabel(), "")),
						(key) -> new ArrayList<>())
				.add(line);
		}
		return groups.values().stream().map(this::summarise).toList();
	}

	private CountedReviews summarise(List<CountedLine> lines) {
		var review = lines.get(0).review();
		var notes = lines.stream().map(CountedLine::publicNote).filter(Objects::nonNull).distinct().toList();
		String sentence = words("reviewCounted." + review.type(), lines.size()) + " "
				+ words("reviewCounted.status." + (review.retired() ? "RETIRED" : review.progress().status()),
						lines.size())
				+ (review.planned().isEmpty() ? "" : words("reviewCounted.planned", review.planned())) + ".";
		return new CountedReviews(review.type(), review.progress().status(), lines.size(), review.progress().planned(),
				review.progress().periodLabel(), notes, sentence);
	}

	private String words(String key, Object argument) {
		return Objects.requireNonNull(this.messages.text(key, argument));
	}

	/** A counted review as the public sees it, with its public note. */
	record CountedLine(ReviewSummary review, @Nullable String publicNote) {

	}

}
