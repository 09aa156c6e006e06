package org.throughline.report.web;

import java.io.IOException;
import java.time.Clock;
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

import org.throughline.platform.security.CurrentUser;
import org.throughline.report.ReportService;

/**
 * Makes sealed reports public on their day: at the start, and before the first request of
 * a day is answered, so that no page of the day before is shown.
 */
@Component
@Order(DuePublications.BEFORE_KEPT_PAGES)
class DuePublications extends OncePerRequestFilter {

	static final int BEFORE_KEPT_PAGES = 90;

	private static final String PROCESS = "Day of publication";

	private static final Logger log = LoggerFactory.getLogger(DuePublications.class);

	private final ReportService reports;

	private final CurrentUser user;

	private final Clock clock;

	private volatile LocalDate last = LocalDate.MIN;

	DuePublications(ReportService reports, CurrentUser user, Clock clock) {
		this.reports = reports;
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
			if (today.isAfter(this.last)) {
				try {
					this.user.asProcess(PROCESS, this.reports::publishDue);
					this.last = today;
				}
				catch (RuntimeException ex) {
					log.error("The reports that become public today are not public yet", ex);
				}
			}
		}
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		publish();
		chain.doFilter(request, response);
	}

}
