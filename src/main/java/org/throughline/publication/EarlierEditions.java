package org.throughline.publication;

import java.util.concurrent.Executor;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.partnership.PartnershipService;
import org.throughline.partnership.PartnershipSummary;
import org.throughline.platform.document.DocumentRefused;
import org.throughline.platform.security.CurrentUser;

/**
 * Seals reports that were published before they came into this system (the sample,
 * imported reports), one after the other in the background after the start. Of several
 * copies of the application one does it.
 */
@Component
@ConditionalOnProperty(name = "throughline.earlier-editions", matchIfMissing = true)
class EarlierEditions {

	private static final Logger logger = LoggerFactory.getLogger(EarlierEditions.class);

	private static final String PROCESS = "Earlier editions";

	private final EditionService editions;

	private final PartnershipService partnerships;

	private final CurrentUser user;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final Executor background;

	EarlierEditions(EditionService editions, PartnershipService partnerships, CurrentUser user, JdbcClient jdbc,
			PlatformTransactionManager transactions, @Qualifier("applicationTaskExecutor") Executor background) {
		this.editions = editions;
		this.partnerships = partnerships;
		this.user = user;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
		this.background = background;
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.background.execute(() -> {
			try {
				this.user.asProcess(PROCESS, this::sealAll);
			}
			catch (RuntimeException ex) {
				logger.warn("Reports published earlier have no editions yet: {}", ex.toString());
			}
		});
	}

	private int sealAll() {
		int sealed = 0;
		for (var partnership : this.partnerships.all()) {
			for (String report : this.editions.publishedEarlier(partnership.id())) {
				if (seal(partnership, report)) {
					sealed++;
				}
			}
		}
		return sealed;
	}

	/** Seals one report, unless another copy of the application is at it. */
	private boolean seal(PartnershipSummary partnership, String report) {
		try {
			return Boolean.TRUE.equals(this.transaction
				.execute((status) -> this.jdbc.sql("select pg_try_advisory_xact_lock(hashtext('earlier editions'))")
					.query(Boolean.class)
					.single() && this.editions.sealEarlier(partnership.id(), report)));
		}
		catch (DocumentRefused ex) {
			logger.warn("The report {}/{} has no edition: {} problems in its files", partnership.slug(), report,
					ex.problems().size());
			return false;
		}
	}

}
