package org.throughline.account;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

import org.throughline.platform.security.SignedInUser;
import org.throughline.platform.time.Dates;
import org.throughline.platform.web.NotFoundException;

/**
 * A valid private link. A controller of the pages under its address gets it as an
 * argument.
 *
 * @param path its address
 * @param person the person whose pages it opens
 * @param partnershipId the partnership of the subject, or {@code null}
 * @param subjectId the only record that it opens, or {@code null}
 */
public record PrivateLink(PrivateLinkKind kind, String path, SignedInUser person, @Nullable UUID partnershipId,
		@Nullable UUID subjectId, Instant expiresAt) {

	/** Name of the request attribute. */
	public static final String ATTRIBUTE = PrivateLink.class.getName();

	/** Returns the link of the current request, if it came by one. */
	public static Optional<PrivateLink> current() {
		var request = RequestContextHolder.getRequestAttributes();
		return (request == null) ? Optional.empty()
				: Optional.ofNullable((PrivateLink) request.getAttribute(ATTRIBUTE, RequestAttributes.SCOPE_REQUEST));
	}

	/** Refuses every page that is not for links of this kind. */
	public PrivateLink require(PrivateLinkKind wanted) {
		if (this.kind != wanted) {
			throw new NotFoundException();
		}
		return this;
	}

	/** Returns the only record that it opens. */
	public UUID subject() {
		if (this.subjectId == null) {
			throw new NotFoundException();
		}
		return this.subjectId;
	}

	/** "21 October 2025 at 14:05". */
	public String until() {
		return Dates.moment(this.expiresAt);
	}

}
