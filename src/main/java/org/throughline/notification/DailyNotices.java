package org.throughline.notification;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.job.RepeatedJob;
import org.throughline.platform.security.CurrentUser;

/**
 * Writes notices once a day: of actions and returns that are due soon, overdue or without
 * an update, and of statutory deadlines. It depends on the present state only, so a
 * missed day is made up and another run writes none twice.
 */
@Component
class DailyNotices implements RepeatedJob {

	/** Days before a statutory deadline. */
	private static final int SOON = 7;

	private static final int URGENT = 2;

	private static final Logger logger = LoggerFactory.getLogger(DailyNotices.class);

	private final NoticeWriter writer;

	private final Deadlines deadlines;

	private final PartnershipService partnerships;

	private final MailHours hours;

	private final CurrentUser user;

	private final Clock clock;

	DailyNotices(NoticeWriter writer, Deadlines deadlines, PartnershipService partnerships, MailHours hours,
			CurrentUser user, Clock clock) {
		this.writer = writer;
		this.deadlines = deadlines;
		this.partnerships = partnerships;
		this.hours = hours;
		this.user = user;
		this.clock = clock;
	}

	@Override
	public String name() {
		return "notices";
	}

	@Override
	public Instant next(Instant ended) {
		return this.hours.nextCheck(ended);
	}

	@Override
	public void run() {
		this.user.asService(() -> {
			this.partnerships.all().forEach((partnership) -> {
				try {
					notifyOfDeadlines(partnership.id());
				}
				catch (RuntimeException ex) {
					logger.error("The deadlines of partnership {} cannot be read; those of others are",
							partnership.id(), ex);
				}
			});
			this.writer.writeDaily();
			this.writer.deleteOld();
			return true;
		});
	}

	private void notifyOfDeadlines(UUID partnership) {
		var today = LocalDate.now(this.clock);
		var open = this.deadlines.open(partnership);
		this.writer.deleteEndedClocks(partnership, open.stream().map(Deadlines.Deadline::id).toArray(String[]::new));
		for (var each : open) {
			var dueOn = each.dueOn();
			if (dueOn != null && each.certain() && !dueOn.isAfter(today.plusDays(SOON))) {
				var kind = dueOn.isBefore(today) ? NoticeKind.CLOCK_OVERDUE : dueOn.isAfter(today.plusDays(URGENT))
						? NoticeKind.CLOCK_DUE_SOON : NoticeKind.CLOCK_RUNNING_OUT;
				this.writer.addForDeadline(kind, partnership, each.subjectId(), dueOn, each.key());
			}
		}
	}

}
