package org.throughline.action.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.BindingResult;
import org.springframework.web.multipart.MultipartFile;

import org.throughline.action.ActionStatus;
import org.throughline.action.NewDueDate;
import org.throughline.action.NewEvidence;
import org.throughline.action.NewUpdate;
import org.throughline.platform.form.FormChecks;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form of an update.
 *
 * @param id chosen by the page, so that submitting twice saves one update
 * @param source how the business manager was source; for them only
 * @param status the status
 * @param note the note
 * @param describes what the evidence shows
 * @param link evidence elsewhere
 * @param file evidence to be kept
 * @param wantedDueOn the new due date asked for
 * @param reason why
 */
record UpdateForm(String id, String source, String status, String note, String describes, String link,
		@Nullable MultipartFile file, DateParts wantedDueOn, String reason) {

	static UpdateForm of(ActionStatus now) {
		return new UpdateForm(TimeOrderedId.next().toString(), "", now.name(), "", "", "", null, DateParts.EMPTY, "");
	}

	/** Returns the name of the chosen file, or {@code null} if there is none. */
	public @Nullable String fileName() {
		String name = (this.file != null) ? Objects.requireNonNullElse(this.file.getOriginalFilename(), "") : "";
		return name.isEmpty() ? null : name;
	}

	/** Records errors on the fields. */
	void check(BindingResult errors) {
		boolean attached = !this.link.isEmpty() || fileName() != null;
		FormChecks.of(errors)
			.oneOf("status", ActionStatus.class)
			.rejectIf(this.file != null && this.file.getSize() > NewEvidence.LARGEST, "file", "action.file.tooLarge")
			.rejectIf(!this.describes.isEmpty() && !attached, "link", "NotBlank")
			.date("wantedDueOn")
			.rejectIf(this.wantedDueOn.blank() && !this.reason.isEmpty(), "wantedDueOn", "NotBlank");
	}

	private boolean onlyRequestsDate(ActionStatus now) {
		return !this.wantedDueOn.blank() && this.status.equals(now.name()) && this.note.isEmpty() && this.link.isEmpty()
				&& fileName() == null;
	}

	/** Returns the update, or {@code null} if only a new due date is requested. */
	@Nullable NewUpdate toUpdate(ActionStatus now) {
		return onlyRequestsDate(now) ? null : toUpdate();
	}

	private NewUpdate toUpdate() {
		List<NewEvidence> evidence = new ArrayList<>();
		if (!this.link.isEmpty()) {
			evidence.add(NewEvidence.link(this.describes, this.link));
		}
		String name = fileName();
		if (name != null) {
			evidence.add(NewEvidence.file(this.describes, name, content()));
		}
		return new NewUpdate(FormValues.id(this.id), ActionStatus.valueOf(this.status), FormValues.orNull(this.note),
				evidence, FormValues.orNull(this.source));
	}

	/** Returns the requested date, or {@code null} if there is none. */
	@Nullable NewDueDate newDate() {
		UUID request = UUID.nameUUIDFromBytes(("new date " + this.id).getBytes(StandardCharsets.UTF_8));
		return this.wantedDueOn.parse().map((day) -> new NewDueDate(request, day, this.reason)).orElse(null);
	}

	private byte[] content() {
		try {
			return Objects.requireNonNull(this.file).getBytes();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
