package org.throughline.paper.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.paper.MeetingService;
import org.throughline.paper.PromiseService;
import org.throughline.platform.form.RecordKind;

/**
 * The history and removal pages of meetings and promises.
 */
@Configuration(proxyBeanMethods = false)
class MeetingRecordPages {

	@Bean
	RecordKind councilMeetingPages(MeetingService meetings) {
		return RecordKind.numbered("councilMeeting", "meetings", "meetings", "Meetings", meetings)
			.removableIf((partnership, path) -> meetings.requireRemovable(partnership, path.number()));
	}

	@Bean
	RecordKind promisePages(PromiseService promises) {
		return RecordKind.numbered("promise", "promises", "promises", "Promises", promises);
	}

}
