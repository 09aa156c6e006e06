package org.throughline.returns;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.platform.persistence.RetainedRecords;

/** The retention rule for returns. */
@Configuration(proxyBeanMethods = false)
class ReturnRetention {

	@Bean
	RetainedRecords retainedReturns() {
		return new RetainedRecords("K05", "retained_return", "remove_return");
	}

}
