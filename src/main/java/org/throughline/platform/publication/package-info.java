/**
 * Text that may identify a child is removed, or kept with a reason, before it becomes
 * public.
 */
@NullMarked
package org.throughline.platform.publication;

import org.jspecify.annotations.NullMarked;
