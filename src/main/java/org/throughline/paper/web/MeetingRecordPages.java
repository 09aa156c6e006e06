package org.throughline.paper.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import org.throughline.paper.MeetingService;
import org.throughline.platform.form.RecordKind;

/**
 * The history and removal pages of meetings.
 */
@Configuration(proxyBeanMethods = false)
class MeetingRecordPages {

	@Bean
	RecordKind councilMeetingPages(MeetingService meetings) {
		return new RecordKind("councilMeeting", "meetings/{number:[0-9]+}", (partnership, path) -> {
			var meeting = meetings.find(partnership, path.number());
			return new RecordKind.Found(meeting.id(), meeting.title(), meeting.version(), "Meetings", "meetings");
		}, (partnership, path, version) -> meetings.remove(partnership, path.number(), version))
			.removableIf((partnership, path) -> meetings.requireRemovable(partnership, path.number()));
	}

}
