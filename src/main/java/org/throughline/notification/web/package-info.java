/** Pages of notices and mails. */
@NullMarked
package org.throughline.notification.web;

import org.jspecify.annotations.NullMarked;
