package org.throughline.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import org.throughline.platform.text.Messages;
import org.throughline.action.RecommendationSource;
import org.throughline.action.SourceDirectory;
import org.throughline.action.SourceType;

/**
 * Reviews as sources of recommendations. The pseudonym is shown only once the full report
 * is public.
 */
@Component
class ReviewSources implements SourceDirectory {

	private final JdbcClient jdbc;

	private final Messages messages;

	private final Clock clock;

	ReviewSources(JdbcClient jdbc, Messages messages, Clock clock) {
		this.jdbc = jdbc;
		this.messages = messages;
		this.clock = clock;
	}

	@Override
	public SourceType type() {
		return SourceType.REVIEW;
	}

	@Override
	public List<RecommendationSource> known(UUID partnershipId) {
		return this.jdbc
			.sql("""
					select id, reference, type, described_as,
					  case when visibility = 'PUBLIC' and coalesce(available_until >= :today, true) then pseudonym end as pseudonym
					from case_review where partnership_id = :partnership order by reference desc""")
			.param("partnership", partnershipId)
			.param("today", LocalDate.now(this.clock))
			.query((row, number) -> {
				String type = row.getString("type");
				String kind = (row.getString("described_as") != null) ? row.getString("described_as")
						: this.messages.textOr(type, "ReviewType." + type);
				String pseudonym = row.getString("pseudonym");
				return new RecommendationSource(row.getObject("id", UUID.class), type(), row.getString("reference"),
						StringUtils.capitalize((pseudonym != null) ? kind + ": " + pseudonym : String.valueOf(kind)));
			})
			.list();
	}

}
