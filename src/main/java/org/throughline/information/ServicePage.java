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

	/** Help for business managers of safeguarding partners. */
	BUSINESS_MANAGERS,
	/** Help for councillors who read reports and papers. */
	COUNCILLORS,
	/** Help for partner agencies that report on their actions. */
	PARTNER_AGENCIES,
	/** The changes of the newest version. */
	WHATS_NEW,
	/** Contact details. */
	CONTACT,
	/** The privacy notice. */
	PRIVACY,
	/** The cookies page. */
	COOKIES,
	/** The accessibility statement. */
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
