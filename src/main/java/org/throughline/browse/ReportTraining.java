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
 * Training and communication in reports that the reader may read.
 */
@Service
@Transactional(readOnly = true)
public class ReportTraining {

	private final TrainingQueries reading;

	private final JdbcClient jdbc;

	ReportTraining(TrainingQueries reading, JdbcClient jdbc) {
		this.reading = reading;
		this.jdbc = jdbc;
	}

	/** Returns the training activities of a report by date. */
	public List<TrainingDetails> activities(PartnershipHeading partnership, ReportHeading report) {
		return this.reading.activitiesIn(partnership.id(), report.slug());
	}

	/** Returns the communications of a report. */
	public List<CommunicationDetails> communications(PartnershipHeading partnership, ReportHeading report) {
		return this.reading.communicationsIn(partnership.id(), report.slug());
	}

	/**
	 * Returns the references of public reviews that these activities relate to.
	 */
	public Set<String> publicReviews(UUID partnershipId, List<TrainingDetails> activities) {
		var named = activities.stream()
			.map((training) -> training.links().review())
			.filter(Objects::nonNull)
			.toArray(String[]::new);
		return (named.length == 0) ? Set.of()
				: this.jdbc.sql("""
						select reference from review_overview where partnership_id = ? and reference = any(?)
						  and visibility in ('SUMMARY_PUBLIC', 'PUBLIC')""")
					.params(partnershipId, named)
					.query(String.class)
					.set();
	}

}
