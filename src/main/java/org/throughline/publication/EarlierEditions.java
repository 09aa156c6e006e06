package org.throughline.publication;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

import org.throughline.partnership.PartnershipService;
import org.throughline.platform.job.JobQueue;
import org.throughline.platform.security.CurrentUser;

/**
 * Asks for editions of reports that were published before they came into this system (the
 * sample, imported reports), after the start and once an hour. They are made in the
 * background.
 */
@Component
class EarlierEditions {

	private final PublicationJobs jobs;

	private final JobQueue queue;

	private final EditionService editions;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	EarlierEditions(PublicationJobs jobs, JobQueue queue, EditionService editions, PartnershipService partnerships,
			CurrentUser user) {
		this.jobs = jobs;
		this.queue = queue;
		this.editions = editions;
		this.partnerships = partnerships;
		this.user = user;
	}

	@EventListener(ApplicationReadyEvent.class)
	@Scheduled(cron = "0 40 * * * *")
	void ask() {
		if (this.queue.inBackground()) {
			this.user.asService(() -> {
				for (var partnership : this.partnerships.all()) {
					for (String report : this.editions.publishedEarlier(partnership.id())) {
						this.jobs.askEarlier(partnership.id(), report);
					}
				}
				return true;
			});
		}
	}

}
