package org.throughline.transfer.sample;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.throughline.account.AccountService;
import org.throughline.partnership.PartnershipService;
import org.throughline.platform.security.CurrentUser;
import org.throughline.transfer.files.FilesRefused;
import org.throughline.transfer.files.ImportService;
import org.throughline.transfer.files.NamedFile;

/**
 * Brings Oxfordshire's reports of ten years, its reviews and actions and the accounts to
 * try them with into a database that holds no partnership. All of it comes in one step:
 * after a kill in the middle nothing is there, and the next start begins again.
 */
public class SampleImport {

	private static final String FILES = "classpath:sample/*.yaml";

	private final ImportService files;

	private final PartnershipService partnerships;

	private final AccountService accounts;

	private final CurrentUser currentUser;

	private final TransactionTemplate transaction;

	SampleImport(ImportService files, PartnershipService partnerships, AccountService accounts, CurrentUser currentUser,
			PlatformTransactionManager transactions) {
		this.files = files;
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
		this.currentUser.asProcess("Sample import", () -> this.transaction.execute((status) -> {
			boolean empty = this.partnerships.all().isEmpty();
			if (empty) {
				this.files.importAll(sampleFiles());
				SampleAccount.ALL.forEach((account) -> this.accounts.addSampleAccount(account.user(),
						SampleAccount.PASSWORD, List.of(account.grant())));
			}
			return empty;
		}));
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
