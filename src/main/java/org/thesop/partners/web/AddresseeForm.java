package org.thesop.partners.web;

import java.util.Map;
import org.thesop.platform.Messages;

/** What a form says of somebody outside to whom we send, and of which version it was made. */
public abstract class AddresseeForm {

    private int version;
    private String name = "";
    private String address = "";

    /** What it says in words, by the keys of its labels, in the order of its fields. */
    abstract Map<String, String> said(Messages messages);

    public int getVersion() {
        return version;
    }

    public void setVersion(int version) {
        this.version = version;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getAddress() {
        return address;
    }

    public void setAddress(String address) {
        this.address = address;
    }
}
