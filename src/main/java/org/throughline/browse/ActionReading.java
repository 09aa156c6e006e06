package org.throughline.browse;

import java.time.Clock;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * How a partnership's public actions stand.
 */
@Service
@Transactional(readOnly = true)
public class ActionReading {

	private final JdbcClient jdbc;

	private final Clock clock;

	ActionReading(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** How many of the public actions are how far, whoever asks. */
	public PublicActions counts(PartnershipHeading partnership) {
		return this.jdbc
			.sql("""
					select count(*) as "all", count(*) filter (where status = 'VERIFIED_COMPLETE') as verified,
					  count(*) filter (where status = 'REPORTED_COMPLETE') as reported, count(*) filter (where urgency = 0) as open,
					  count(*) filter (where status = 'NOT_STARTED') as unstarted,
					  count(*) filter (where urgency = 0 and due_on < :today) as overdue
					from action where partnership_id = :partnership and visibility in ('SUMMARY_PUBLIC', 'PUBLIC')
					  and not example and status <> 'NO_LONGER_NEEDED'""")
			.param("partnership", partnership.id())
			.param("today", LocalDate.now(this.clock))
			.query(PublicActions.class)
			.single();
	}

}
