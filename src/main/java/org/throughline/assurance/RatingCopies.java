package org.throughline.assurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Copies of the ratings of the previous audit, through the matches of the standards. If
 * several standards became one, the lowest level is copied; a level of another scheme is
 * not copied, its evidence is.
 */
final class RatingCopies {

	private RatingCopies() {
	}

	/**
	 * Returns the ratings to copy, by number of the new standard.
	 * @param set the new set
	 * @param ratings the previous ratings by number
	 * @param mapping the numbers of the standards that each previous standard became
	 */
	static Map<Integer, StandardRating> of(StandardSetDetails set, Map<Integer, StandardRating> ratings,
			SortedMap<Integer, SortedSet<Integer>> mapping) {
		var sources = new TreeMap<Integer, List<StandardRating>>();
		mapping.forEach((earlierNumber, numbers) -> {
			var rating = ratings.get(earlierNumber);
			if (rating != null) {
				numbers.forEach((number) -> sources.computeIfAbsent(number, (key) -> new ArrayList<>()).add(rating));
			}
		});
		var copies = new TreeMap<Integer, StandardRating>();
		sources.forEach((number, found) -> copies.put(number, copy(set, found)));
		return copies;
	}

	private static StandardRating copy(StandardSetDetails set, List<StandardRating> sources) {
		var scheme = set.scheme();
		String lowest = sources.stream()
			.filter((rating) -> rating.schemeId().equals(scheme.id()))
			.flatMap((rating) -> scheme.level(rating.level()).stream())
			.reduce((first, second) -> (second.position() > first.position()) ? second : first)
			.map(RatingLevel::label)
			.orElse(null);
		String evidence = sources.stream()
			.map(StandardRating::evidence)
			.filter(Objects::nonNull)
			.collect(Collectors.joining("\n\n"));
		return new StandardRating(set.id(), scheme.id(), lowest, null, evidence.isEmpty() ? null : evidence, false,
				Moderation.NONE);
	}

}
