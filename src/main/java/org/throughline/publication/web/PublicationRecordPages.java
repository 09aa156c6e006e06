package org.throughline.publication.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.form.RecordKind;
import org.throughline.publication.RecipientService;

/**
 * The history pages of recipients of reports.
 */
@Configuration(proxyBeanMethods = false)
class PublicationRecordPages {

	@Bean
	RecordKind recipientPages(RecipientService recipients) {
		return RecordKind.kept("recipient", "recipients/{recipient}", (partnership, path) -> {
			var recipient = recipients.find(partnership, path.id("recipient"));
			return new RecordKind.Found(recipient.id(), recipient.title(), recipient.version(), "Recipients of reports",
					"recipients");
		});
	}

}
