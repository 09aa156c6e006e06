package org.throughline.paper;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import org.throughline.platform.job.RepeatedJob;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;

/**
 * Updates search, feeds and sitemaps on the day on which papers become public. Their own
 * pages need no update.
 */
@Component
class PublicPapersJob implements RepeatedJob {

	private final JdbcClient jdbc;

	private final CurrentUser user;

	private final Clock clock;

	PublicPapersJob(JdbcClient jdbc, CurrentUser user, Clock clock) {
		this.jdbc = jdbc;
		this.user = user;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "public-papers";
	}

	@Override
	public Instant next(Instant ended) {
		return Dates.start(Dates.day(ended).plusDays(1));
	}

	@Override
	public void run() {
		this.user.asService(
				() -> this.jdbc.sql("select announce_papers(?)").param(LocalDate.now(this.clock)).query().listOfRows());
	}

}
