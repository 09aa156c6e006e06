package org.throughline.information;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import org.springframework.core.io.ClassPathResource;

import org.throughline.platform.text.Slug;

/**
 * The pages about the service itself. Each has a text supplied with the software, below
 * {@code service/}.
 */
public enum ServicePage {

	/** How safeguarding partners' business managers work. */
	BUSINESS_MANAGERS,
	/** How councillors read reports and papers. */
	COUNCILLORS,
	/** How partner agencies report on their actions. */
	PARTNER_AGENCIES,
	/** What the newest version does. */
	WHATS_NEW,
	/** Whom to ask. */
	CONTACT,
	/** What is recorded about people. */
	PRIVACY,
	/** What is stored on a reader's device. */
	COOKIES,
	/** How accessible the service is. */
	ACCESSIBILITY_STATEMENT;

	private final String supplied;

	ServicePage() {
		try {
			this.supplied = new ClassPathResource("service/" + slug() + ".md")
				.getContentAsString(StandardCharsets.UTF_8)
				.strip();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns its name in addresses. */
	public String slug() {
		return Slug.of(this);
	}

	/** Returns whether it explains how to use the service. */
	public boolean isGuide() {
		return compareTo(WHATS_NEW) < 0;
	}

	/** Returns the text supplied with the software. */
	public String supplied() {
		return this.supplied;
	}

	/** Returns the page with a name in addresses. */
	public static Optional<ServicePage> of(String slug) {
		return Slug.find(ServicePage.class, slug);
	}

}
