package org.throughline.partnership.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.springframework.web.multipart.MultipartFile;

import org.throughline.partnership.PartnershipCover;
import org.throughline.platform.document.Logo;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RuleViolation;

/**
 * The form of what the covers of a partnership's reports look like.
 *
 * @param logo a new logo
 * @param removeLogo "true" if there will be none
 */
record CoverForm(String version, @Nullable MultipartFile logo, @Size(max = 300) String logoDescription,
		String removeLogo, @Pattern(regexp = "(#[0-9a-fA-F]{6})?") String colour) {

	static CoverForm of(PartnershipCover cover, int version) {
		return new CoverForm(FormValues.text(version), null, FormValues.text(cover.logoDescription()), "",
				FormValues.text(cover.colour()));
	}

	/**
	 * Returns the cover. Without a new logo the current one stays.
	 * @throws RuleViolation if the file is no picture or lacks a description, or a
	 * description its file
	 */
	PartnershipCover toCover(PartnershipCover current) {
		String chosen = FormValues.orNull(this.colour.toLowerCase(Locale.ROOT));
		boolean removed = "true".equals(this.removeLogo);
		byte[] picture = removed ? null : picture(current);
		if (picture == null) {
			if (!removed && !this.logoDescription.isEmpty()) {
				throw new RuleViolation("logo", "partnership.cover.logo");
			}
			return new PartnershipCover(chosen, null, null);
		}
		if (this.logoDescription.isEmpty()) {
			throw new RuleViolation("logoDescription", "partnership.cover.description");
		}
		return new PartnershipCover(chosen, picture, this.logoDescription);
	}

	private byte @Nullable [] picture(PartnershipCover current) {
		var file = this.logo;
		if (file == null || file.isEmpty()) {
			return current.logo();
		}
		if (file.getSize() > Logo.LARGEST_FILE) {
			throw Logo.tooLarge();
		}
		try {
			return Logo.of(file.getBytes(), this.logoDescription).png();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
