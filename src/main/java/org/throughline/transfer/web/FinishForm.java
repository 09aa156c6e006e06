package org.throughline.transfer.web;

import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.throughline.transfer.table.TableImportService.Confirmation;

/**
 * The form to save a table.
 *
 * @param onlyRight whether rows with errors are left out
 * @param confirmed whether the person has confirmed the rows to confirm
 * @param version the version of the preview that the person has seen
 */
record FinishForm(boolean onlyRight, boolean confirmed, String version) {

	FinishForm(boolean onlyRight, boolean confirmed, @Nullable String version) {
		this.onlyRight = onlyRight;
		this.confirmed = confirmed;
		this.version = Objects.requireNonNullElse(version, "");
	}

	Confirmation confirmation() {
		return new Confirmation(this.onlyRight, this.confirmed, this.version);
	}

}
