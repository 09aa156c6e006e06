package org.throughline.report.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

import org.throughline.platform.text.Messages;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.time.Dates;
import org.throughline.report.DuePublication;
import org.throughline.report.PublicationService;

/**
 * Makes sealed reports public on their day: at the start, and before the first request of
 * a day is answered, so that no page of the day before is shown. An amendment that no
 * longer fits is a draft again, with the reason.
 */
@Component
@Order(DuePublications.BEFORE_KEPT_PAGES)
class DuePublications extends OncePerRequestFilter {

	static final int BEFORE_KEPT_PAGES = 90;

	private static final Duration PAUSE = Duration.ofMinutes(1);

	private static final Logger log = LoggerFactory.getLogger(DuePublications.class);

	private final PublicationService publications;

	private final CurrentUser user;

	private final Messages messages;

	private final Clock clock;

	private volatile LocalDate last = LocalDate.MIN;

	private Instant again = Instant.MIN;

	DuePublications(PublicationService publications, CurrentUser user, Messages messages, Clock clock) {
		this.publications = publications;
		this.messages = messages;
		this.user = user;
		this.clock = clock;
	}

	@EventListener(ApplicationReadyEvent.class)
	void publish() {
		var today = LocalDate.now(this.clock);
		if (!today.isAfter(this.last)) {
			return;
		}
		synchronized (this) {
			if (today.isAfter(this.last) && !this.clock.instant().isBefore(this.again)) {
				this.again = this.clock.instant().plus(PAUSE);
				if (this.user.asService(this::publishDue)) {
					this.last = today;
				}
			}
		}
	}

	/**
	 * Returns whether all went well. One report that fails does not keep the others from
	 * being published; it is tried again a little later.
	 */
	private boolean publishDue() {
		boolean well = true;
		try {
			for (var due : this.publications.due()) {
				well = publish(due) && well;
			}
		}
		catch (RuntimeException ex) {
			log.error("The reports that become public today are not public yet", ex);
			return false;
		}
		return well;
	}

	private boolean publish(DuePublication due) {
		try {
			this.publications.publishDue(due);
		}
		catch (RuleViolation violation) {
			log.warn("{} cannot be published: {}", due.slug(), violation.key());
			this.publications.discardDue(due, this.messages.text("report.notPublishedOnItsDay",
					Dates.inWords(due.publishedOn()), this.messages.text(violation.key(), violation.arguments())));
		}
		catch (RuntimeException ex) {
			log.error("{} is not public yet", due.slug(), ex);
			return false;
		}
		return true;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		publish();
		chain.doFilter(request, response);
	}

}
