package org.throughline.transfer.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.account.AccountService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.transfer.files.FileProblem;
import org.throughline.transfer.files.FilesRefused;
import org.throughline.transfer.files.ImportService;
import org.throughline.transfer.files.NamedFile;
import org.throughline.transfer.table.TableFiles;

/**
 * Imports Oxfordshire's reports of ten years, its reviews and actions and the sample
 * accounts into a database without a partnership, in one transaction: after an
 * interrupted start nothing is stored, and the next start imports it again.
 */
public class SampleImport {

	private static final String FILES = "classpath:sample/*.yaml";

	private static final String PARTNERSHIP = "oxfordshire";

	/** The tables of the sample; rows refer to rows of tables before them. */
	static final List<String> TABLES = List.of("reviews", "review-events", "publication-delays", "review-documents",
			"learning-summaries", "review-counts", "action-plans", "recommendations", "actions", "action-updates",
			"rating-schemes", "standards", "self-assessments", "ratings", "peer-reviews", "audits", "audit-findings",
			"external-assurance", "risk-registers", "risks", "budgets", "contributions", "expenditure", "training",
			"communications", "indicators", "figures", "returns");

	private final ImportService files;

	private final TableFiles tables;

	private final PartnershipService partnerships;

	private final AccountService accounts;

	private final CurrentUser currentUser;

	private final TransactionTemplate transaction;

	SampleImport(ImportService files, TableFiles tables, PartnershipService partnerships, AccountService accounts,
			CurrentUser currentUser, PlatformTransactionManager transactions) {
		this.files = files;
		this.tables = tables;
		this.partnerships = partnerships;
		this.accounts = accounts;
		this.currentUser = currentUser;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Loads the sample, unless there is a partnership already.
	 * @throws FilesRefused if a file of the sample is wrong
	 */
	public void loadWhereNothingIs() {
		loadWhereNothingIs(() -> {
		});
	}

	/** Loads the sample in the same way, and completes it before anything is stored. */
	void loadWhereNothingIs(Runnable completion) {
		this.currentUser.asProcess("Sample import", () -> this.transaction.execute((status) -> {
			boolean empty = this.partnerships.all().isEmpty();
			if (empty) {
				this.files.importAll(sampleFiles());
				TABLES.forEach(this::importTable);
				this.accounts.addWithPassword(
						SampleAccount.ALL.stream()
							.collect(Collectors.toMap(SampleAccount::user, (account) -> List.of(account.grant()))),
						SampleAccount.PASSWORD);
				completion.run();
			}
			return empty;
		}));
	}

	private void importTable(String table) {
		var errors = this.tables.importFile(this.partnerships.require(PARTNERSHIP).id(), table, content(table));
		if (!errors.isEmpty()) {
			throw new FilesRefused(errors.stream()
				.map((error) -> new FileProblem(file(table), error.row(), error.column(), error.message()))
				.toList());
		}
	}

	private static String file(String table) {
		return "sample/tables/" + table + ".csv";
	}

	/** The file of a table. */
	static byte[] content(String table) {
		try {
			return new ClassPathResource(file(table)).getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<NamedFile> sampleFiles() {
		List<NamedFile> files = new ArrayList<>();
		try {
			for (Resource resource : new PathMatchingResourcePatternResolver().getResources(FILES)) {
				files.add(new NamedFile("sample/" + resource.getFilename(), resource.getContentAsByteArray()));
			}
			return files;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
