package org.throughline.review;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.persistence.RetainedRecords;

/** The retention rule for rapid reviews. */
@Configuration(proxyBeanMethods = false)
class ReviewRetention {

	@Bean
	RetainedRecords retainedReviews() {
		return new RetainedRecords("K02", "retained_review", "anonymise_review");
	}

}
