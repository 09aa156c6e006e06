package org.throughline.transfer.table;

import java.util.UUID;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.job.Job;
import org.throughline.platform.job.JobQueue;
import org.throughline.platform.security.CurrentUser;
import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.text.Messages;
import org.throughline.transfer.table.TableImportService.Confirmation;
import org.throughline.transfer.table.TableUpload.Background;
import org.throughline.transfer.table.UploadStore.Asked;

/**
 * Saves long tables in the background, all rows in one transaction. Nothing is left of a
 * job that is stopped; it is begun again. It has the permissions of the person who asked.
 */
@Component
public class BackgroundImports implements Job {

	private static final Logger logger = LoggerFactory.getLogger(BackgroundImports.class);

	private final JobQueue queue;

	private final TableImportService imports;

	private final UploadStore uploads;

	private final CurrentUser user;

	private final Messages messages;

	BackgroundImports(JobQueue queue, TableImportService imports, UploadStore uploads, CurrentUser user,
			Messages messages) {
		this.queue = queue;
		this.imports = imports;
		this.uploads = uploads;
		this.user = user;
		this.messages = messages;
	}

	/**
	 * Asks to save an upload of the signed-in person.
	 */
	@Transactional
	public void ask(UUID partnershipId, String key, UUID id, Confirmation confirmation) {
		var upload = this.imports.upload(partnershipId, key, id);
		if (upload.background() != null) {
			return;
		}
		String by = this.user.person().map(SignedInUser::displayName).orElse("");
		long rows = upload.sheet()
			.rows()
			.stream()
			.filter((row) -> row.number() > upload.choices().headingRow())
			.count();
		this.uploads.saveInBackground(id, new Background(confirmation.onlyRight(), confirmation.confirmed(), by, rows,
				"", confirmation.version()));
		this.queue.add(this, id.toString(), true);
	}

	@Override
	public String name() {
		return "import";
	}

	@Override
	public void run(String id) {
		this.uploads.asked(UUID.fromString(id)).ifPresent((asked) -> {
			// so that the history shows all rows as one change
			MDC.put("request", id);
			try {
				this.user.asPerson(new SignedInUser(asked.personId(), "", asked.background().by()), () -> save(asked));
			}
			finally {
				MDC.remove("request");
			}
		});
	}

	/** Shows on the preview that the last attempt failed. */
	@Override
	public void failed(String id) {
		this.uploads.asked(UUID.fromString(id)).ifPresent((asked) -> refuse(asked, "table.failed"));
	}

	private boolean save(Asked asked) {
		var how = asked.background();
		try {
			this.imports.finish(asked.partnershipId(), asked.table(), asked.id(), how.confirmation());
			return true;
		}
		catch (RuleViolation violation) {
			refuse(asked, violation.key(), violation.arguments());
		}
		catch (RuntimeException | Error ex) {
			logger.error("The table of upload {} could not be saved", asked.id(), ex);
			refuse(asked, "table.failed");
		}
		return false;
	}

	private void refuse(Asked asked, String code, Object... arguments) {
		this.uploads.saveInBackground(asked.id(), asked.background().refused(this.messages.text(code, arguments)));
	}

}
