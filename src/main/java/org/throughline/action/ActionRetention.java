package org.throughline.action;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.persistence.RetainedRecords;

/** The retention rule for closed actions. */
@Configuration(proxyBeanMethods = false)
class ActionRetention {

	@Bean
	RetainedRecords retainedActions() {
		return new RetainedRecords("K04", "retained_action", "anonymise_action");
	}

}
