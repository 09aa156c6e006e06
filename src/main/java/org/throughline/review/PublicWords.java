package org.throughline.review;

import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.web.ChangeRefused;

/**
 * Looks over words that everyone will read: the pseudonym of an unpublished review must
 * not be among them (domain brief d.4).
 */
@Component
class PublicWords {

	private final JdbcClient jdbc;

	PublicWords(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Refuses words that name an unpublished review.
	 * @param field where the reason is told
	 * @param published the review that is, or is to be, public; none where none is
	 */
	void check(UUID partnershipId, @Nullable CaseReview published, String field, @Nullable String... texts) {
		String named = named(partnershipId, published, texts);
		if (named != null) {
			throw new ChangeRefused(field, "review.words.pseudonym", named);
		}
	}

	/**
	 * The pseudonym of an unpublished review among the words; none where there is none.
	 */
	@Nullable String named(UUID partnershipId, @Nullable CaseReview published, @Nullable String... texts) {
		var words = Arrays.stream(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
		if (words.isBlank()) {
			return null;
		}
		String own = (published != null && published.pseudonym() != null) ? published.pseudonym() : "";
		return this.jdbc.sql("""
				select distinct r.pseudonym from case_review r
				where r.partnership_id = :place and r.pseudonym is not null and r.visibility <> 'PUBLIC'
				  and lower(r.pseudonym) <> lower(:own)
				  and not exists (select 1 from case_review p where p.partnership_id = r.partnership_id
				    and p.visibility = 'PUBLIC' and lower(p.pseudonym) = lower(r.pseudonym))""")
			.param("place", partnershipId)
			.param("own", own)
			.query(String.class)
			.list()
			.stream()
			.filter((pseudonym) -> names(words, pseudonym))
			.findFirst()
			.orElse(null);
	}

	/** Whether the words hold the name as a word of its own. */
	static boolean names(String words, String pseudonym) {
		return !pseudonym.isBlank()
				&& Pattern.compile("(?iu)(?<![\\p{L}\\p{N}])" + Pattern.quote(pseudonym.strip()) + "(?![\\p{L}\\p{N}])")
					.matcher(words)
					.find();
	}

}
