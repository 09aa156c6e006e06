package org.throughline.transfer.sample;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.PlatformTransactionManager;

import org.throughline.account.AccountService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.database.EmbeddedPostgresAutoConfiguration;
import org.throughline.platform.security.CurrentUser;
import org.throughline.transfer.files.ImportService;
import org.throughline.transfer.table.TableFiles;

/**
 * The sample, for the embedded database only. A database that is named never gets it,
 * because the password of its accounts is public.
 */
@AutoConfiguration(after = EmbeddedPostgresAutoConfiguration.class)
@Import({ SampleDraft.class, SamplePaper.class })
@ConditionalOnBean(type = "io.zonky.test.db.postgres.embedded.EmbeddedPostgres")
class SampleAutoConfiguration {

	@Bean
	SampleImport sampleImport(ImportService files, TableFiles tables, PartnershipService partnerships,
			AccountService accounts, CurrentUser currentUser, PlatformTransactionManager transactions) {
		return new SampleImport(files, tables, partnerships, accounts, currentUser, transactions);
	}

	@Bean
	SampleStart sampleStart(SampleImport sample, SampleDraft draft, SamplePaper paper) {
		return new SampleStart(() -> sample.loadWhereNothingIs(() -> {
			draft.add();
			paper.add();
		}));
	}

}
