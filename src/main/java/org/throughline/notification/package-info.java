/**
 * Notices to people, on a page of their own and by mail.
 */
@ApplicationModule(allowedDependencies = { "account", "partnership", "statute", "report", "action", "returns", "review",
		"publication", "paper", "browse" })
@NullMarked
package org.throughline.notification;

import org.jspecify.annotations.NullMarked;

import org.springframework.modulith.ApplicationModule;
