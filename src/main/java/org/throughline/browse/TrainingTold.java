package org.throughline.browse;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.measure.CommunicationDetails;
import org.throughline.measure.TrainingDetails;
import org.throughline.measure.TrainingQueries;

/**
 * What reports tell of training and communication, for everyone who may read the reports.
 */
@Service
@Transactional(readOnly = true)
public class TrainingTold {

	private final TrainingQueries reading;

	private final JdbcClient jdbc;

	TrainingTold(TrainingQueries reading, JdbcClient jdbc) {
		this.reading = reading;
		this.jdbc = jdbc;
	}

	/** The activities a report tells of, in the order in which they happened. */
	public List<TrainingDetails> activities(PartnershipHeading partnership, ReportHeading report) {
		return this.reading.activitiesIn(partnership.id(), report.slug());
	}

	/** The newsletters and the like a report tells of. */
	public List<CommunicationDetails> communications(PartnershipHeading partnership, ReportHeading report) {
		return this.reading.communicationsIn(partnership.id(), report.slug());
	}

	/**
	 * Those of the reviews the activities were about that everyone may read: of others
	 * nothing is said.
	 */
	public Set<String> publicReviews(UUID partnershipId, List<TrainingDetails> activities) {
		var named = activities.stream()
			.map((activity) -> activity.content().description().reviewReference())
			.filter(Objects::nonNull)
			.toArray(String[]::new);
		return (named.length == 0) ? Set.of()
				: this.jdbc.sql("""
						select reference from case_review where partnership_id = ? and reference = any(?)
						  and visibility in ('SUMMARY_PUBLIC', 'PUBLIC')""")
					.params(partnershipId, named)
					.query(String.class)
					.set();
	}

}
