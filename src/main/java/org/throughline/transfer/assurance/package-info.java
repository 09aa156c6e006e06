/**
 * Audits, what others from outside found, and risks as tables that go in and out.
 */
@NullMarked
package org.throughline.transfer.assurance;

import org.jspecify.annotations.NullMarked;
