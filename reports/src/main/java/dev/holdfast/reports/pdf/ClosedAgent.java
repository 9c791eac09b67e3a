package dev.holdfast.reports.pdf;

import dev.holdfast.core.fault.ErrorCode;
import dev.holdfast.core.fault.Fault;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.xhtmlrenderer.pdf.ITextOutputDevice;
import org.xhtmlrenderer.pdf.ITextRenderer;
import org.xhtmlrenderer.pdf.ITextUserAgent;
import org.xhtmlrenderer.resource.ImageResource;

/** Fetches nothing for a page: no file and no address. What a page shows stands in it. */
final class ClosedAgent extends ITextUserAgent {
    private static final String HELD = "data:";
    /** What elements look like where no stylesheet says it. */
    private static final String DEFAULTS =
            String.valueOf(ITextUserAgent.class.getResource("/resources/css/XhtmlNamespaceHandler.css"));

    private @Nullable Fault refused;

    /** An agent for the pages of one document. */
    ClosedAgent(ITextOutputDevice device) {
        super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
    }

    /**
     * Makes sure that the pages asked for nothing.
     *
     * @throws Fault {@code TEMPLATE_INVALID} where they did, whatever became of it
     */
    void requireClosed() {
        if (refused != null) {
            throw refused;
        }
    }

    @Override
    public ImageResource getImageResource(@Nullable String address) {
        return super.getImageResource(held(address));
    }

    @Override
    protected @Nullable InputStream resolveAndOpenStream(@Nullable String address) {
        return super.resolveAndOpenStream(held(address));
    }

    private String held(@Nullable String address) {
        if (address == null || !(address.startsWith(HELD) || address.equals(DEFAULTS))) {
            refused = new Fault(
                    ErrorCode.TEMPLATE_INVALID,
                    "a template or stylesheet asks for " + address + ", and a statement is one file",
                    "Put what is there into it, as a data: address");
            throw refused;
        }
        return address;
    }
}
